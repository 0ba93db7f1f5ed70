// `npm run demo`: plain Node, because nothing may be installed yet.
import { runTypeScript } from "../scripts/run-typescript.mjs"

runTypeScript("demo/run.ts")
