import { words as english } from '../../src/catalogue/en';
import { sidebar as englishSidebar } from '../../src/catalogue/en';
import { explainFailure, Unanswered } from '../../src/sidebar/explain-failure';
import { connect, type Runner } from '../../src/sidebar/server';

/** google.script.run of a script with one function; each handler makes a new runner, as at Google. */
function runnerOf(
  answer: (request: unknown, succeed: (value: unknown) => void, fail: (error: unknown) => void) => void,
): Runner {
  const make = (succeed: (value: unknown) => void, fail: (error: unknown) => void): Runner =>
    ({
      withSuccessHandler: (handler: (value: unknown) => void) => make(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => make(succeed, handler),
      call: (_name: string, request: unknown) => answer(request, succeed, fail),
    }) as Runner;
  const nobody = (): void => undefined;
  return make(nobody, nobody);
}

describe('a call', () => {
  test('resolves to the answer', async () => {
    const call = connect(() =>
      runnerOf((request, succeed) => succeed({ message: JSON.stringify(request), problems: [] })),
    );
    await expect(call('updateNow', {})).resolves.toEqual({ message: '{}', problems: [] });
  });

  test('rejects with what the server threw', async () => {
    const call = connect(() => runnerOf((_request, _succeed, fail) => fail(new Error('Error: Please wait.'))));
    await expect(call('updateNow', {})).rejects.toThrow('Error: Please wait.');
  });

  test.each([
    ['nothing comes back', (): Runner => runnerOf((_request, succeed) => succeed(null))],
    ['there is no Google', (): undefined => undefined],
  ])('is unanswered when %s', async (_name, findRunner) => {
    await expect(connect(findRunner)('updateNow', {})).rejects.toBeInstanceOf(Unanswered);
  });

  test('is unanswered when the script does not have the function', async () => {
    const runner = { withSuccessHandler: () => runner, withFailureHandler: () => runner } as Runner;
    await expect(connect(() => runner)('start', {})).rejects.toBeInstanceOf(Unanswered);
  });
});

describe('an explanation', () => {
  const sidebar = englishSidebar;
  const { messages } = english;
  test.each([
    [new Unanswered(), sidebar.accounts],
    [
      new Error("We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."),
      sidebar.accounts,
    ],
    [new Error('ScriptError: Authorization is required to perform that action.'), sidebar.accounts],
    [new Error('NetworkError: Connection failure due to HTTP 0'), sidebar.offline],
    [
      new Error(
        'Exception: You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
      ),
      sidebar.notAuthorised,
    ],
    [new Error('Exception: Service Spreadsheets timed out while accessing document with id 1AbC.'), sidebar.trouble],
    [new Error("TypeError: Cannot read properties of undefined (reading 'x')"), sidebar.trouble],
    [new Error('Service invoked too many times for one day: email.'), sidebar.trouble],
    [new Error('Exceeded maximum execution time'), sidebar.trouble],
    [new Error(''), sidebar.trouble],
    [undefined, sidebar.trouble],
    [{ message: 7 }, 'That did not work: 7'],
    [new Error(`Error: ${messages.busy}`), `That did not work: ${messages.busy}`],
    [new Error(messages.startFirst), `That did not work: ${messages.startFirst}`],
  ])('of %p says what a user can do', (error, sentence) => {
    expect(explainFailure(error, englishSidebar)).toBe(sentence);
  });
});
