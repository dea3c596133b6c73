import { CodedError } from '#platform/errors.ts';

/** Input that is refused for the form of its HTTP request, with the status that HTTP has for it. */
export class HttpRefusal extends CodedError {
  readonly statusCode: number;
  constructor(statusCode: number, message: string, messageZh: string) {
    super('BAD_USER_INPUT', message, messageZh);
    this.statusCode = statusCode;
  }
}
