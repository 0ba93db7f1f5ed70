/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: [
    "<rootDir>/src",
    "<rootDir>/simulator",
    "<rootDir>/integration-tests",
  ],
  testMatch: ["**/__tests__/**/*.spec.ts", "**/integration-tests/**/*.spec.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/.medusa/"],
  modulePathIgnorePatterns: ["/.medusa/", "/.demo/"],
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
  testTimeout: 60_000,
}
