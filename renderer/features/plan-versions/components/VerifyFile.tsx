import { useRef, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { type Verdict, verifyFile } from '../verify.ts'
import css from '../versions.module.css'
import { VerdictLine } from './VerdictLine.tsx'

/** Checks a PDF somebody sent: which version it was printed from, and whether the store still says the same. */
export function VerifyFile({ planId }: { readonly planId: string }) {
  const [verdict, setVerdict] = useState<Verdict>()
  const input = useRef<HTMLInputElement>(null)
  const check = async (file: File | undefined) => {
    if (!file) return
    try {
      setVerdict(await verifyFile(file.name, new Uint8Array(await file.arrayBuffer()), planId))
    } catch {
      setVerdict({ tone: 'bad', text: `“${file.name}” could not be read.` })
    }
  }
  return (
    <div className={css.standing}>
      <p className={css.quiet}>
        The PDF of a locked version carries its hash: SHA-256 of everything the version says. Choose a file to
        see which version it was printed from. It does not tell whether somebody edited the pages since.
      </p>
      <div>
        <Button onClick={() => input.current?.click()}>Verify a PDF file…</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept="application/pdf,.pdf"
          aria-label="Plan PDF to verify"
          onChange={event => {
            void check(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <VerdictLine verdict={verdict} />
    </div>
  )
}
