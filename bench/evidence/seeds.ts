/** How many seeds the parts with randomness use: `--seeds=`, or this default. */
export const seedsOr = (usual: number): number =>
  Number(process.argv.find((flag) => flag.startsWith('--seeds='))?.slice(8) ?? usual)
