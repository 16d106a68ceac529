"""The exit codes, and what help says of them."""

DONE = 0
CHECK_FAILED = 1
WRONG_CALL = 2
SOME_SET_ASIDE = 3
LOCKED = 4
INTERRUPTED = 130
TERMINATED = 143

TEXT = f"""\b
Exit codes:
  {DONE}    done
  {CHECK_FAILED}    a check failed, or differences were found
  {WRONG_CALL}    the call is wrong
  {SOME_SET_ASIDE}    some input was set aside or could not be read; the rest is done
  {LOCKED}    another kg is writing there
  {INTERRUPTED}  interrupted ({TERMINATED}: terminated)"""
