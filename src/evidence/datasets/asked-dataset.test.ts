import { expect, it } from 'vitest'
import { fileNameOf, formOf } from './asked-dataset.ts'

it('a dataset in the columns of another organisation is a contribution, and every other is synthetic', () => {
  const shapes = ['fields', 'ctdc', 'ic-tip', 'file'] as const
  expect(shapes.map(formOf)).toEqual(['synthetic', 'contribution', 'synthetic', 'synthetic'])
  expect(new Set(shapes.map((shape) => fileNameOf(shape, 'csv'))).size).toBe(4)
})
