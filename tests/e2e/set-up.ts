import { buildPage } from '#cli/build.ts'

/** The page as it stands in the sources, built once for all files. */
export const setup = async (): Promise<void> => {
  await buildPage()
}
