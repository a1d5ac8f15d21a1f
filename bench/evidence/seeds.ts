/** How many seeds where chance is in it: what `--seeds=` says, or this. */
export const seedsOr = (usual: number): number =>
  Number(process.argv.find((flag) => flag.startsWith('--seeds='))?.slice(8) ?? usual)
