/** Under this a target is far off; a convention for reading the list, scores have their own floors. */
const FAR_OFF = 60

/** How a share of target is read: only what is far off is marked. */
export const percentTone = (percent: number): 'plain' | 'far' => (percent < FAR_OFF ? 'far' : 'plain')
