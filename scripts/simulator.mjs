// `npm run simulator`: a local Mirakl, in a fresh clone as well.
import { runTypeScript } from "./run-typescript.mjs"

runTypeScript("simulator/src/cli.ts")
