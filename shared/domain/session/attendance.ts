import type { Attendance } from './schema.ts'

/** How somebody's presence reads on screen and in the minutes. */
export const ATTENDANCE_LABELS: Readonly<Record<Attendance, string>> = {
  invited: 'Invited',
  present: 'Present',
  late: 'Came late',
  left: 'Left early',
  absent: 'Absent',
}
