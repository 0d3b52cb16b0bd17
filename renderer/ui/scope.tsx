import {
  type ComponentType,
  createContext,
  type PropsWithChildren,
  type ReactNode,
  Suspense,
  useContext,
} from 'react'

type Scope = ComponentType<{ children: ReactNode }>

const ScopeContext = createContext<Scope | undefined>(undefined)
const InsideContext = createContext(false)

/** The app names here what MUI parts need around them (theme, style cache). */
export const UiScope = ScopeContext.Provider

/**
 * Around every part that is made with MUI. It keeps MUI out of the first paint: the theme is loaded with
 * the first part that is shown.
 */
export function Themed({ children }: PropsWithChildren) {
  const Scope = useContext(ScopeContext)
  const inside = useContext(InsideContext)
  if (inside || !Scope) return children
  return (
    <Suspense fallback={null}>
      <Scope>
        <InsideContext.Provider value={true}>{children}</InsideContext.Provider>
      </Scope>
    </Suspense>
  )
}
