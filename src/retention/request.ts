import type { Failure, FlowRequest } from './flow.js';

type Asked = Pick<FlowRequest, 'kind' | 'requestId' | 'offerId' | 'choice' | 'endDate'>;

/** A request on its first attempt. */
export function ask(asked: Asked): FlowRequest {
  return { ...asked, status: 'pending', attempt: 1, waiting: [1] };
}

/** The same once more; what answers an attempt before still counts. */
export function askAgain({ failure: _, message: __, ...request }: FlowRequest): FlowRequest {
  const attempt = request.attempt + 1;
  return { ...request, status: 'pending', attempt, waiting: [...request.waiting, attempt] };
}

/** Whether this attempt of it has no answer yet. */
export function awaits(
  request: FlowRequest | undefined,
  { requestId, attempt }: { requestId: string; attempt: number },
): request is FlowRequest {
  return request?.requestId === requestId && request.waiting.includes(attempt);
}

/** An attempt failed. While another may still be answered, nobody knows. */
export function fail(
  request: FlowRequest,
  attempt: number,
  failure: Failure,
  message?: string,
): FlowRequest {
  const waiting = request.waiting.filter((one) => one !== attempt);
  if (!waiting.length)
    return { ...request, waiting, status: 'failed', failure, ...(message && { message }) };
  return { ...request, waiting, status: attempt === request.attempt ? 'slow' : request.status };
}

/** Nothing is on its way, so something new may be asked. */
export function isFree(request: FlowRequest | undefined): boolean {
  return !request || request.status === 'failed';
}
