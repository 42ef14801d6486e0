import { buildCoreForTests, buildPage } from '#cli/build.ts'

/** The page and the core as they stand in the sources, built once for all files. */
export const setup = async (): Promise<void> => {
  await buildPage()
  await buildCoreForTests('test-core', 'tests/support/core-main.ts')
}
