/** What a mark means; one hue per meaning across the whole app. */
export type Tone = 'sourced' | 'influenced' | 'direct' | 'plain' | 'target'
