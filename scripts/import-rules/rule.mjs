/** Tests import what they need; the rules are for what ships. */
export const test = '[.]test[.]tsx?$'

/** What of ours a layer may import, besides `bytes.ts` and `result.ts`. The arrows only point down the list in ARCHITECTURE.md. */
export const only = (layer, allowed, comment) => ({
  name: `${layer}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[`${layer}/`, '(bytes|result)[.]ts', ...allowed].join('|')})` },
})

/** What of others a layer may import: npm packages and Node's own modules. */
export const packages = (layer, allowed, comment, { node = false } = {}) => ({
  name: `${layer}-packages`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: `${test}${node ? '' : '|[.]node[.]ts$|^src/device/node/'}` },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-peer',
      'npm-optional',
      'npm-no-pkg',
      'npm-unknown',
      ...(node ? [] : ['core']),
    ],
    ...(allowed.length > 0 ? { pathNot: `(^|node_modules/)(${allowed.join('|')})(/|$)` } : {}),
  },
})

/** What of its own layer a folder may import. */
export const inside = (layer, folder, allowed, comment) => ({
  name: `${layer}-${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/${folder}/`, pathNot: test },
  to: { path: `^src/${layer}/`, pathNot: `^src/${layer}/(${[folder, ...allowed].join('|')})/` },
})
