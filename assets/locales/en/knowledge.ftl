# The knowledge base.
knowledge-waiting = Fetching the knowledge base …
knowledge-failed = The knowledge base could not be fetched. Check whether you are online, and try again. Your calculation is not affected.
knowledge-again = Try again
