/** Tests import what they need; the rules apply to shipped code. */
export const test = '[.]test[.]tsx?$'

/**
 * The layers that a layer may import, besides `bytes.ts` and `result.ts`. The arrows only point down the list in
 * ARCHITECTURE.md.
 */
export const only = (layer, allowed, comment) => ({
  name: `${layer}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[`${layer}/`, '(bytes|result)[.]ts', ...allowed].join('|')})` },
})

/** What a layer may import from others: npm packages and Node's own modules. */
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

/** The folders of its own layer that a folder may import. */
export const inside = (layer, folder, allowed, comment) => ({
  name: `${layer}-${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${layer}/${folder}/`, pathNot: test },
  to: { path: `^src/${layer}/`, pathNot: `^src/${layer}/(${[folder, ...allowed].join('|')})/` },
})
