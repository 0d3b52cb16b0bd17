import type { Info } from './useInfo.ts'

/** What About shows, and what Copy details copies. */
export const aboutFacts = (info: Info): readonly { readonly label: string; readonly value: string }[] => [
  { label: 'Tandem', value: info.version },
  { label: 'Electron', value: info.electron },
  { label: 'Chromium', value: info.chromium },
  { label: 'System', value: `${info.platform}, ${info.locale}` },
  { label: 'Profile', value: info.profile },
]

/** The same as text, for a report. */
export const detailsText = (info: Info): string =>
  [
    ...aboutFacts(info).map(({ label, value }) => `${label}: ${value}`),
    ...(info.fallbackRuntime ? ['Runtime: fall-back for development and tests'] : []),
  ].join('\n')
