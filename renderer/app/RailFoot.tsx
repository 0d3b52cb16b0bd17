import { useWorkspace } from '../data/live.ts'

/** Whose book this is. */
export function RailFoot() {
  const workspace = useWorkspace()
  if (!workspace) return null
  return (
    <>
      <span dir="auto">{[workspace.name, workspace.owner].filter(Boolean).join(' · ')}</span>
      <span>offline is fine</span>
    </>
  )
}
