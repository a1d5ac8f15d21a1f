import { describe, expect, it } from 'vitest'
import { statements } from './statements.ts'

describe('the statements of a migration', () => {
  it('are not cut at a semicolon inside a body, or inside a line', () => {
    const body = 'create function f() as $$\nbegin\n  return 1; -- and so on\nend;\n$$ language sql;'
    expect(statements(`${body}\nselect 'a;b';`)).toEqual([body, "select 'a;b';"])
    const onOneLine = 'create function g() as $$ select 1; $$ language sql;'
    expect(statements(`${onOneLine}\nselect 2;\n`)).toEqual([onOneLine, 'select 2;'])
  })

  it('end at the end of the script, where nothing but spaces is no statement', () => {
    expect(statements('select 1;  \n\n  \n')).toEqual(['select 1;'])
    expect(statements('select 1;\nselect 2')).toEqual(['select 1;', 'select 2'])
    expect(statements('')).toEqual([])
  })
})
