import { canonicalJson } from '../../lib/canonicalJson.ts'
import type { Body } from '../document.ts'

/** Whether two values say the same; a missing field and an undefined one do. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** Says who made a row and when, not what it is. */
export const STAMPS: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])

/** Whether two bodies hold the same, whoever made them and when. */
export const sameContent = (a: Body, b: Body): boolean => same(a, b) || same(contentOf(a), contentOf(b))

const contentOf = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([field]) => !STAMPS.has(field)))
