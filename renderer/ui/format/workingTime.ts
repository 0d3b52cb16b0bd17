const HOUR = 60

/** Minutes of working time as hours where there are some: `35 min`, `4 h`, `12 h`. */
export const formatWorkingTime = (minutes: number): string =>
  minutes < HOUR ? `${minutes} min` : `${Math.floor(minutes / HOUR)} h`
