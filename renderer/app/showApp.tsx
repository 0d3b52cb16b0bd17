import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

export function showApp(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no place to draw into.')
  createRoot(root).render(<App />)
}
