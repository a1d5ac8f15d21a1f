import { describe, expect, it } from 'vitest'
import { containsName, namesSomebody, partsOfName, tellingParts, textsIn } from './names-in.ts'

describe('a name in a text', () => {
  it.each([
    ['no name', '', 'anything'],
    ['a name within a word', 'ana', 'in albania and in banana'],
    ['a name that is longer than the text', 'valbona', 'valb'],
    ['a name with a number behind it', 'ana', 'ana2 came'],
  ])('is not found: %s', (_, name, text) => {
    expect(containsName(name, text)).toBe(false)
  })

  it.each([
    ['as the whole text', 'ana', 'ana'],
    ['at the end, after a word that contains it', 'ana', 'banana and ana'],
    ['before a full stop', 'ana', 'then ana. no more'],
    ['in a script without spaces, within other signs', '王芳', '昨天王芳来了'],
  ])('is found %s', (_, name, text) => {
    expect(containsName(name, text)).toBe(true)
  })

  it('is searched whole and by its words, except those of one or two signs', () => {
    expect(partsOfName(' Ana de Souza-Li ')).toEqual(['ana de souza-li', 'ana', 'souza'])
  })

  it('is read of what a person is called: the words after the first that are written like names', () => {
    expect(tellingParts('The man next door')).toEqual(['the man next door'])
    expect(tellingParts('His mother Valbona Xhe Li')).toEqual(['his mother valbona xhe li', 'valbona', 'xhe'])
  })

  it('tells nothing where it is the child’s own', () => {
    const told = { words: ['Then Valbona came.'], count: 3, nothing: null }
    expect(namesSomebody(told, ['valbona'], [])).toBe(true)
    expect(namesSomebody(told, ['valbona'], ['Ana Valbona'])).toBe(false)
    expect(textsIn(told)).toEqual(['Then Valbona came.'])
  })
})
