/** What all parts of the settings say that are published as versions. */
export const settingsVersions = {
  whatChanged: 'What changed, and why',
  whatChangedHint: 'It stands beside the version.',
  whatChangedNeeded: 'Write what changed, and why, in a sentence.',
  publish: 'Publish version {{version}}',
  putBack: 'Drop what is typed',
} as const
