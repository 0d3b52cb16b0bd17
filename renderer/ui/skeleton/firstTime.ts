/** What a list that is made from every record says while it is made for the first time, or anew after an update. */
export const FIRST_TIME =
  'Working out the figures of your book. A large one takes a while the first time; after that they are there at once.'
