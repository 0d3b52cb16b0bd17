import { execFileSync } from 'node:child_process'

/** The ids of all processes below one. */
export function descendants(root: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const childrenOf = new Map<number, number[]>()
  for (const line of table.trim().split('\n')) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number)
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid])
  }
  const found: number[] = []
  for (const open = [root]; open.length > 0; ) {
    const children = childrenOf.get(open.pop() ?? 0) ?? []
    found.push(...children)
    open.push(...children)
  }
  return found
}
