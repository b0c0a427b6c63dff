/** What the home page says about learning. */
export const homeScoring = {
  whoCanSee:
    'Managers, marketers and admins can see this. An admin can give you one of these roles.',
};
