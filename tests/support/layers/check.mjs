import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { bridgeUsers } from './bridge.mjs'
import { homeless, strayFolders } from './folders.mjs'
import { layerOf, mayImport } from './rules.mjs'
import { urlImports } from './urls.mjs'

const ROOTS = ['electron', 'renderer', 'shared', 'tests']
const OWN = new RegExp(`^(?:${ROOTS.join('|')})/`)

/** The graph of a tree, read by dependency-cruiser; its only own rule here is the one on cycles. */
const graphOf = (root, roots) =>
  cruise(
    roots,
    {
      baseDir: root,
      validate: true,
      ruleSet: {
        forbidden: [
          {
            name: 'no cycle',
            severity: 'error',
            from: {},
            to: { circular: true },
          },
        ],
      },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^tests/fixtures/|^tests/bench/node_modules/' },
      // Type imports tie folders together as values do, so they count as well.
      tsPreCompilationDeps: true,
    },
    {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.css', '.json'],
      alias: { '@shared': join(root, 'shared') },
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  )

const refusedImports = (root, module, dependencies) =>
  [...module.dependencies, ...urlImports(root, module.source)]
    .filter(to => !mayImport(module.source, to, dependencies))
    .map(to => {
      const unknown = to.couldNotResolve ? ', which is not there' : ''
      return `${module.source}: may not import ${to.module}${unknown} (row ${layerOf(module.source).folder})`
    })

const cycleInWords = ({ from, cycle }) =>
  `${from}: imports itself in a circle: ${(cycle ?? []).map(step => step.name).join(' → ')}`

/**
 * Checks a project tree against the import table of the architecture.
 * @param {string} root the folder with package.json
 * @returns {Promise<{ modules: number, dependencies: number, violations: string[] }>}
 */
export async function checkLayers(root) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { output } = await graphOf(
    root,
    ROOTS.filter(folder => existsSync(join(root, folder))),
  )
  const own = output.modules.filter(module => OWN.test(module.source))
  const violations = [
    ...strayFolders(root),
    ...homeless(own.map(module => module.source)),
    ...bridgeUsers(root),
    ...own.flatMap(module => refusedImports(root, module, Object.keys(dependencies))),
    ...output.summary.violations.map(cycleInWords),
  ]
  return {
    modules: own.length,
    dependencies: output.summary.totalDependenciesCruised ?? 0,
    violations,
  }
}
