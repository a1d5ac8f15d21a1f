import { describe, expect, it } from 'vitest'
import { sourcesNaming } from '../support/sources-naming.ts'

const naming = sourcesNaming('src/web/**/*.{ts,tsx}')

describe('every way of opening a child’s file in the app', () => {
  it('is one of five, and each asks first whether the child is known already', () => {
    // These make the first entries of a child's file; code that names them opens a file.
    expect(naming(/import \{[^}]*\b(?:newFiles|firstEntries|familyFiles)\b/)).toEqual([
      'src/web/screens/children/already-known-screen.tsx',
      'src/web/screens/children/family/typed-family.ts',
      'src/web/screens/children/opening/met-opening.ts',
    ])
    // A list is moved in after each of its children was asked about.
    expect(naming(/\.moveIn\(/)).toEqual([
      'src/web/screens/moving-in/moving.tsx',
      'src/web/screens/slip/received-hand-over.tsx',
    ])
    // So is a child whom another agency hands over.
    expect(naming(/device\.alreadyKnown\(/)).toContain('src/web/screens/slip/received-hand-over.tsx')
    expect(naming(/import \{[^}]*\bwhatIsHere\b/)).toEqual(['src/web/screens/moving-in/moving.tsx'])
    expect(naming(/kind: 'file-opened'/)).toEqual(['src/web/screens/children/opening/opening-drafts.ts'])
    expect(naming(/import \{[^}]*\buseMetOpening\b/)).toEqual(['src/web/screens/children/already-known-screen.tsx'])
    expect(naming(/import \{[^}]*\bwhoMayBeKnown\b/)).toEqual([
      'src/web/screens/children/already-known-screen.tsx',
      'src/web/screens/children/family/use-opening.ts',
    ])
  })
})
