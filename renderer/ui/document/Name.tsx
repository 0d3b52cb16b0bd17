import { languageOfScript } from '@shared/lib/script.ts'

/** A name as people wrote it: in its own direction, in the shapes of its language. */
export function Name({ children }: { readonly children: string }) {
  return (
    <bdi dir="auto" lang={languageOfScript(children)}>
      {children}
    </bdi>
  )
}
