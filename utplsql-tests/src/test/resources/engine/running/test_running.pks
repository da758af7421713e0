CREATE OR REPLACE PACKAGE test_running AS
  --%suite(A suite)
  --%suitepath(engine)

  --%afterall
  PROCEDURE raise_late;

  --%test(Passes)
  --%tags(good)
  PROCEDURE passes;

  --%test(Is left out)
  --%disabled
  PROCEDURE is_disabled;

  --%context(with a context)
  --%name(bad)
  --%tags(bad)

  --%test(Fails twice)
  PROCEDURE fails_twice;

  --%test(Ends in an error)
  PROCEDURE raises_error;

  --%endcontext
END test_running;
/
