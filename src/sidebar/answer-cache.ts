import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';

/** The last answer of the server to each request, so that a view shows it while it loads a newer one. It lives as long as the page. */
export class AnswerCache {
  private readonly answers = new Map<ApiName, Map<string, unknown>>();

  get<N extends ApiName>(name: N, request: ApiRequest<N>): ApiAnswer<N> | null {
    const answer = this.answers.get(name)?.get(JSON.stringify(request));
    return (answer as ApiAnswer<N> | undefined) ?? null;
  }

  set<N extends ApiName>(name: N, request: ApiRequest<N>, answer: ApiAnswer<N>): void {
    const byRequest = this.answers.get(name) ?? new Map<string, unknown>();
    this.answers.set(name, byRequest.set(JSON.stringify(request), answer));
  }

  /** Forgets all answers of one function of the API, whatever was requested. */
  invalidate(name: ApiName): void {
    this.answers.delete(name);
  }

  clear(): void {
    this.answers.clear();
  }
}
