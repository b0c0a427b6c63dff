/** How this build of the cards asks; the private profile is staged with `askFunction` in its place. */
export { askService as ask } from './ask-service.ts';
