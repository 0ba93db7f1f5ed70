/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: [
    "<rootDir>/src",
    "<rootDir>/simulator",
    "<rootDir>/integration-tests",
  ],
  testMatch: ["**/__tests__/**/*.spec.ts", "**/integration-tests/**/*.spec.ts"],
  // The traffic spec judges what the other specs recorded, and the package
  // specs need a packed tarball: scripts/test.mjs and scripts/test-package.mjs
  // run them when their turn has come.
  testPathIgnorePatterns: [
    "/node_modules/",
    "/.medusa/",
    ...(process.env.MIRAKL_TEST_STAGE === "traffic"
      ? []
      : ["/integration-tests/contract/traffic\\.spec\\.ts$"]),
    ...(process.env.MIRAKL_TEST_STAGE === "package"
      ? []
      : ["/integration-tests/package/"]),
  ],
  modulePathIgnorePatterns: ["/.medusa/", "/.demo/", "/simulator/dist/"],
  // From source, as the tsconfig has it.
  moduleNameMapper: {
    "^mirakl-simulator$": "<rootDir>/simulator/src/index.ts",
  },
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: { decoratorMetadata: true },
          target: "es2021",
        },
      },
    ],
  },
  globalSetup: "<rootDir>/integration-tests/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/global-teardown.mjs",
  setupFiles: ["<rootDir>/integration-tests/setup.ts"],
  setupFilesAfterEnv: ["<rootDir>/integration-tests/setup-traffic.ts"],
  // A store of its own per file: on a busy machine it takes a while to boot, and
  // what it leaves in the heap goes away with the worker.
  testTimeout: 180_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
}
