import { hashOfContent } from '@shared/domain/plan/content.ts'
import { hashesInPdf, isPdf } from '@shared/domain/plan/hashInPdf.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import { rowsBy } from '../../data/rows.ts'
import { shortHash } from './viewModelVersions.ts'

export interface Verdict {
  readonly tone: 'good' | 'watch' | 'bad'
  readonly text: string
}

/** Whether a version of the store still is what its hash was made from. */
export function verifyVersion({ version, content, hash }: PlanVersion): Verdict {
  return holds({ content, hash })
    ? { tone: 'good', text: `The hash holds: version ${version} says what it said when it was locked.` }
    : {
        tone: 'bad',
        text: `The hash does not hold: version ${version} was changed after it was locked.`,
      }
}

function holds({ content, hash }: Pick<PlanVersion, 'content' | 'hash'>): boolean {
  try {
    return hashOfContent(content) === hash
  } catch {
    // What does not even read as a plan is not what was locked.
    return false
  }
}

/** Compares the hash a PDF carries with the versions of the store. */
export async function verifyFile(name: string, bytes: Uint8Array, planId: string): Promise<Verdict> {
  if (!isPdf(bytes)) return { tone: 'bad', text: `“${name}” is no PDF.` }
  const hashes = hashesInPdf(bytes)
  const [first] = hashes
  if (!first)
    return {
      tone: 'bad',
      text: `“${name}” carries no hash of a locked plan. Drafts have none, and a file that was saved anew by another program may have lost it.`,
    }
  const found = await rowsBy('planVersions', 'hash', ...hashes)
  const version = found.find(one => one.planId === planId) ?? found[0]
  if (!version)
    return {
      tone: 'bad',
      text: `“${name}” carries the hash ${shortHash(first)}, which no version in this book has. It was printed from another text, or elsewhere.`,
    }
  const which = `version ${version.version} of “${version.content.plan.name}”`
  if (!holds(version))
    return { tone: 'bad', text: `“${name}” names ${which}, but the store holds another text for it now.` }
  if (version.planId !== planId)
    return { tone: 'watch', text: `“${name}” was printed from ${which}: another plan than this one.` }
  if (version.withdrawnAt)
    return {
      tone: 'watch',
      text: `“${name}” was printed from ${which}, which was unlocked again and signed by nobody.`,
    }
  return {
    tone: 'good',
    text: `“${name}” was printed from ${which}: its hash is that of the store, and the store's text still has it.`,
  }
}
