/** What the test launcher found or started. */
export type TestSetting = 'TEST_DATABASE_URL' | 'TEST_MEILI_URL' | 'TEST_MEILI_KEY';

export function testSetting(name: TestSetting): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: run the tests with "npm test -- PATTERN", or keep services up with "npm test -- --services --write-env FILE" and read FILE first.`,
  );
}
