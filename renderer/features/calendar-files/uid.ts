import { typeOfId } from '@shared/lib/ids.ts'

const END = '@tandem'

/** The UID a record of the book has in calendar files: the same each time, so that the file again updates it. */
export const uidOf = (id: string): string => `${id}${END}`

/** The record a UID of ours stands for; undefined for a UID of another program. */
export function idOfUid(uid: string): string | undefined {
  const id = uid.endsWith(END) ? uid.slice(0, -END.length) : undefined
  return id !== undefined && typeOfId(id) !== undefined ? id : undefined
}
