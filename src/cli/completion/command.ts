import * as z from 'zod';
import { command } from '../line/command.ts';
import { oneOf } from '../line/values.ts';
import { argument } from '../line/words.ts';
import { scripts } from './scripts.ts';

export const declared = command({
  details: `It needs "pacekeeper" on your PATH: run "npm link" in the project folder once. Then add to
  ~/.bashrc                                    source <(pacekeeper completion bash)
  ~/.zshrc                                     source <(pacekeeper completion zsh)
  ~/.config/fish/completions/pacekeeper.fish   pacekeeper completion fish | source`,
  words: z.object({
    shell: argument('shell', 'The shell that you use', oneOf('bash', 'zsh', 'fish')),
  }),
  examples: ['completion bash'],
  run: async ({ shell }) => void process.stdout.write(scripts[shell]),
});
