import type { Through } from './through.ts'

/**
 * The price of a record with each value of one column in place of `old`: prices summed over all tables with that column; `here` is its position in each table.
 * A fit spends most of its time here. Up to four values are summed in one pass over the tables, in local variables.
 */
export function priceValues(
  costs: Float64Array,
  size: number,
  old: number,
  price: Float64Array,
  here: Int32Array,
  through: Through,
): void {
  let code = 0
  for (; size - code > 3; code += 4) priceFour(costs, code, code - old, price, here, through)
  const left = size - code
  if (left === 3) priceThree(costs, code, code - old, price, here, through)
  else if (left === 2) priceTwo(costs, code, code - old, price, here, through)
  else if (left === 1) priceOne(costs, code, code - old, price, here, through)
}

function priceFour(
  costs: Float64Array,
  code: number,
  away: number,
  price: Float64Array,
  here: Int32Array,
  { tables, cube, step }: Through,
): void {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let k = 0; k < tables; k++) {
    const stride = step[k] ?? 0
    const cell = (here[cube[k] ?? 0] ?? 0) + away * stride
    first += price[cell] ?? 0
    second += price[cell + stride] ?? 0
    third += price[cell + 2 * stride] ?? 0
    fourth += price[cell + 3 * stride] ?? 0
  }
  costs[code] = first
  costs[code + 1] = second
  costs[code + 2] = third
  costs[code + 3] = fourth
}

function priceThree(
  costs: Float64Array,
  code: number,
  away: number,
  price: Float64Array,
  here: Int32Array,
  { tables, cube, step }: Through,
): void {
  let first = 0
  let second = 0
  let third = 0
  for (let k = 0; k < tables; k++) {
    const stride = step[k] ?? 0
    const cell = (here[cube[k] ?? 0] ?? 0) + away * stride
    first += price[cell] ?? 0
    second += price[cell + stride] ?? 0
    third += price[cell + 2 * stride] ?? 0
  }
  costs[code] = first
  costs[code + 1] = second
  costs[code + 2] = third
}

function priceTwo(
  costs: Float64Array,
  code: number,
  away: number,
  price: Float64Array,
  here: Int32Array,
  { tables, cube, step }: Through,
): void {
  let first = 0
  let second = 0
  for (let k = 0; k < tables; k++) {
    const stride = step[k] ?? 0
    const cell = (here[cube[k] ?? 0] ?? 0) + away * stride
    first += price[cell] ?? 0
    second += price[cell + stride] ?? 0
  }
  costs[code] = first
  costs[code + 1] = second
}

function priceOne(
  costs: Float64Array,
  code: number,
  away: number,
  price: Float64Array,
  here: Int32Array,
  { tables, cube, step }: Through,
): void {
  let sum = 0
  for (let k = 0; k < tables; k++) sum += price[(here[cube[k] ?? 0] ?? 0) + away * (step[k] ?? 0)] ?? 0
  costs[code] = sum
}
