## What the interface for programs says when it refuses: a title and what to do (RFC 9457). Read by those who build reports.

api-bad-request = Bad request
api-bad-request-text = The address was not understood. The description at /api/v1/openapi.json tells what may be asked.
api-bad-parameter = The parameter “{ $name }” is not known here, stands twice, or has a value that cannot be used. The description at /api/v1/openapi.json tells what may be asked.
api-unauthorized = Token needed
api-unauthorized-text = The token is missing, unknown, expired or revoked. Make a token on the page of your account in the service and send it as a Bearer token, or as the password of Basic authentication.
api-not-found = Not found
api-not-found-text = There is nothing at this address, or nothing that this token may read. Only closed rounds have results here.
api-method = Method not allowed
api-method-text = The interface is for reading only. Use GET or HEAD.
api-too-many = Too many requests
api-too-many-text = Wait as many seconds as the Retry-After header says, and go on then.
api-busy = Busy
api-busy-text = The service is busy. Try again in a moment.
api-broken = Something went wrong
# The reference number lets whoever keeps the service find the cause in its log.
api-broken-text = The fault is ours. If it happens again, give the reference number { $reference } to those who run the service.
