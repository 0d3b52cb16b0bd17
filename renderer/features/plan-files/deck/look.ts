/** Colours and type of the slides. A file has no theme of the app: these are the values of its light one. */
export const LOOK = {
  font: 'Calibri',
  ink: '1B1C1E',
  second: '5B5D63',
  line: 'E6E5E1',
  ground: 'F6F6F4',
  accent: '2F5BD7',
  series: {
    worst: '8AA7EE',
    likely: '2F5BD7',
    best: 'C9CBD1',
    reached: '2F5BD7',
    pipeline: '0D6E7A',
  },
} as const

/** LAYOUT_WIDE, in inches. */
export const PAGE = { width: 13.333, height: 7.5, left: 0.6, top: 1.55 } as const
