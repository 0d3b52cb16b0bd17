import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const GLOBALS = new Set(['window', 'globalThis', 'self'])
const BRIDGE = 'tandem'

const isGlobal = node => {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isGlobal(node.expression)
  return ts.isIdentifier(node) && GLOBALS.has(node.text)
}

const namesBridge = node => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === BRIDGE && isGlobal(node.expression)
  if (ts.isElementAccessExpression(node))
    return (
      ts.isStringLiteralLike(node.argumentExpression) &&
      node.argumentExpression.text === BRIDGE &&
      isGlobal(node.expression)
    )
  return (
    ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    isGlobal(node.initializer) &&
    ts.isObjectBindingPattern(node.name) &&
    node.name.elements.some(({ propertyName, name }) => (propertyName ?? name).getText() === BRIDGE)
  )
}

/** True when a source text touches the preload bridge; comments and strings do not count. */
export function touchesBridge(file, text) {
  if (!text.includes(BRIDGE)) return false
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const visit = node => namesBridge(node) || (ts.forEachChild(node, visit) ?? false)
  return visit(source)
}

/** Files of the renderer, outside its platform folder, that go to the bridge by themselves. */
export function bridgeUsers(root) {
  let files = []
  try {
    files = readdirSync(join(root, 'renderer'), { recursive: true }).map(file => `renderer/${file}`)
  } catch {}
  return files
    .filter(file => /\.tsx?$/.test(file) && !file.startsWith('renderer/platform/'))
    .filter(file => touchesBridge(file, readFileSync(join(root, file), 'utf8')))
    .map(file => `${file}: only renderer/platform uses the bridge (window.${BRIDGE})`)
}
