import css from './signature.module.css'

/** The box a signature is drawn in, and its units. */
export const SIGNATURE_BOX = { width: 600, height: 200 } as const

interface SignatureMarkProps {
  readonly name: string
  readonly way: 'typed' | 'drawn'
  readonly path?: string | undefined
}

/** A signature as it was given: drawn as a line, or typed in slanted letters. */
export function SignatureMark({ name, way, path }: SignatureMarkProps) {
  if (way === 'drawn' && path)
    return (
      <svg
        className={css.drawn}
        viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
        role="img"
        aria-label={`Signature of ${name}, drawn`}
      >
        <path d={path} />
      </svg>
    )
  return (
    <span className={css.typed} dir="auto">
      {name}
    </span>
  )
}
