/** Today on the user's own calendar. Here and not from the store's room, which is not on the first paint's way. */
export const todayOf = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
