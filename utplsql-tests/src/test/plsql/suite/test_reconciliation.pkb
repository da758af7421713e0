CREATE OR REPLACE PACKAGE BODY test_reconciliation AS
  c_rule CONSTANT VARCHAR2(40 CHAR) := 'a rule';

  FUNCTION a_run RETURN reconciliation_runs.run_id%TYPE IS
    l_run_id reconciliation_runs.run_id%TYPE;
  BEGIN
    reconciliation.begin_run(p_business_date => '2026-11-20', p_run_id => l_run_id);
    RETURN l_run_id;
  END a_run;

  PROCEDURE see(
    p_run_id  IN reconciliation_runs.run_id%TYPE,
    p_subject IN reconciliation_breaks.subject%TYPE DEFAULT 'account 7',
    p_found   IN reconciliation_breaks.found%TYPE DEFAULT '1',
    p_rule    IN reconciliation_breaks.invariant%TYPE DEFAULT c_rule
  ) IS
  BEGIN
    reconciliation.record_breaks(
      p_run_id     => p_run_id,
      p_invariants => varchar2_nt(p_rule),
      p_subjects   => varchar2_nt(p_subject),
      p_scopes     => varchar2_nt('account'),
      p_key_ids    => number_nt(7),
      p_expected   => varchar2_nt('0'),
      p_found      => varchar2_nt(p_found));
  END see;

  -- Found, new and closed.
  FUNCTION finished(
    p_run_id IN reconciliation_runs.run_id%TYPE
  ) RETURN VARCHAR2 IS
    l_found  reconciliation_runs.found_count%TYPE;
    l_new    reconciliation_runs.new_count%TYPE;
    l_closed reconciliation_runs.closed_count%TYPE;
  BEGIN
    reconciliation.finish_run(
      p_run_id => p_run_id,
      p_found  => l_found,
      p_new    => l_new,
      p_closed => l_closed);
    RETURN l_found || '/' || l_new || '/' || l_closed;
  END finished;

  -- A whole run that sees these, and its counts.
  FUNCTION run_of(
    p_subjects IN varchar2_nt,
    p_found    IN reconciliation_breaks.found%TYPE DEFAULT '1'
  ) RETURN VARCHAR2 IS
    l_run_id reconciliation_runs.run_id%TYPE := a_run;
  BEGIN
    FOR i IN 1 .. p_subjects.COUNT LOOP
      see(p_run_id => l_run_id, p_subject => p_subjects(i), p_found => p_found);
    END LOOP;
    RETURN finished(p_run_id => l_run_id);
  END run_of;

  FUNCTION run(
    p_run_id IN reconciliation_runs.run_id%TYPE
  ) RETURN reconciliation_runs%ROWTYPE IS
    l_run reconciliation_runs%ROWTYPE;
  BEGIN
    SELECT r.*
      INTO l_run
      FROM reconciliation_runs r
     WHERE r.run_id = p_run_id;
    RETURN l_run;
  END run;

  -- The last of them.
  FUNCTION break_of(
    p_subject IN reconciliation_breaks.subject%TYPE DEFAULT 'account 7',
    p_rule    IN reconciliation_breaks.invariant%TYPE DEFAULT c_rule
  ) RETURN reconciliation_breaks%ROWTYPE IS
    l_break reconciliation_breaks%ROWTYPE;
  BEGIN
    SELECT b.*
      INTO l_break
      FROM reconciliation_breaks b
     WHERE b.break_id = (
             SELECT MAX(m.break_id)
               FROM reconciliation_breaks m
              WHERE m.subject = p_subject
                AND m.invariant = p_rule);
    RETURN l_break;
  END break_of;

  FUNCTION breaks RETURN PLS_INTEGER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM reconciliation_breaks;
    RETURN l_count;
  END breaks;

  PROCEDURE begins IS
    l_before reconciliation_runs.started_at%TYPE := SYSTIMESTAMP;
    l_run    reconciliation_runs%ROWTYPE;
  BEGIN
    l_run := run(p_run_id => a_run);

    ut.expect(l_run.status).to_equal('RUNNING');
    ut.expect(l_run.business_date).to_equal('2026-11-20');
    ut.expect(l_run.started_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_run.finished_at).to_be_null;
  END begins;

  PROCEDURE gives_up_another IS
    l_dead_id reconciliation_runs.run_id%TYPE := a_run;
    l_run_id  reconciliation_runs.run_id%TYPE := a_run;
  BEGIN
    ut.expect(run(p_run_id => l_dead_id).status).to_equal('ABANDONED');
    ut.expect(run(p_run_id => l_dead_id).finished_at).to_be_not_null;
    ut.expect(run(p_run_id => l_run_id).status).to_equal('RUNNING');
  END gives_up_another;

  PROCEDURE is_given_up IS
    l_run_id  reconciliation_runs.run_id%TYPE := a_run;
    l_next_id  reconciliation_runs.run_id%TYPE;
    l_counts  VARCHAR2(40 CHAR);
    l_run     reconciliation_runs%ROWTYPE;
  BEGIN
    reconciliation.abandon_run(p_run_id => l_run_id);
    l_run := run(p_run_id => l_run_id);
    ut.expect(l_run.status).to_equal('ABANDONED');
    ut.expect(l_run.finished_at).to_be_between(l_run.started_at, SYSTIMESTAMP);

    l_next_id := a_run;
    l_counts  := finished(p_run_id => l_next_id);
    reconciliation.abandon_run(p_run_id => l_next_id);
    ut.expect(run(p_run_id => l_next_id).status).to_equal('FINISHED');
    ut.expect(l_counts).to_equal('0/0/0');
  END is_given_up;

  PROCEDURE leaves_another_alone IS
    l_dead_id reconciliation_runs.run_id%TYPE := a_run;
    l_run_id  reconciliation_runs.run_id%TYPE := a_run;
  BEGIN
    reconciliation.abandon_run(p_run_id => l_dead_id);
    ut.expect(run(p_run_id => l_run_id).status).to_equal('RUNNING');
  END leaves_another_alone;

  PROCEDURE finishes IS
    l_run_id reconciliation_runs.run_id%TYPE := a_run;
    l_run    reconciliation_runs%ROWTYPE;
  BEGIN
    ut.expect(finished(p_run_id => l_run_id)).to_equal('0/0/0');

    l_run := run(p_run_id => l_run_id);
    ut.expect(l_run.status).to_equal('FINISHED');
    ut.expect(l_run.finished_at).to_be_between(l_run.started_at, SYSTIMESTAMP);
    ut.expect(l_run.found_count).to_equal(0);
    ut.expect(l_run.new_count).to_equal(0);
    ut.expect(l_run.closed_count).to_equal(0);
  END finishes;

  PROCEDURE finishes_once IS
    l_run_id reconciliation_runs.run_id%TYPE := a_run;
    l_counts VARCHAR2(40 CHAR);
  BEGIN
    l_counts := finished(p_run_id => l_run_id);
    l_counts := finished(p_run_id => l_run_id);
  EXCEPTION
    WHEN ticket_errors.e_reconciliation_over THEN
      ut.expect(l_counts).to_equal('0/0/0');
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Reconciliation ' || l_run_id || ' does not run. Begin another one.');
      RAISE;
  END finishes_once;

  PROCEDURE records_no_more IS
    l_dead_id reconciliation_runs.run_id%TYPE := a_run;
    l_run_id  reconciliation_runs.run_id%TYPE := a_run;
  BEGIN
    see(p_run_id => l_dead_id);
  EXCEPTION
    WHEN ticket_errors.e_reconciliation_over THEN
      ut.expect(run(p_run_id => l_run_id).status).to_equal('RUNNING');
      ut.expect(breaks).to_equal(0);
      RAISE;
  END records_no_more;

  PROCEDURE is_kept IS
    l_run_id reconciliation_runs.run_id%TYPE := a_run;
    l_break  reconciliation_breaks%ROWTYPE;
  BEGIN
    see(p_run_id => l_run_id);
    ut.expect(finished(p_run_id => l_run_id)).to_equal('1/1/0');

    l_break := break_of(p_subject => 'account 7');
    ut.expect(l_break.invariant).to_equal(c_rule);
    ut.expect(l_break.scope).to_equal('account');
    ut.expect(l_break.key_id).to_equal(7);
    ut.expect(l_break.expected).to_equal('0');
    ut.expect(l_break.found).to_equal('1');
    ut.expect(l_break.first_run_id).to_equal(l_run_id);
    ut.expect(l_break.last_run_id).to_equal(l_run_id);
    ut.expect(l_break.first_seen).to_equal(run(p_run_id => l_run_id).started_at);
    ut.expect(l_break.last_seen).to_equal(run(p_run_id => l_run_id).started_at);
    ut.expect(l_break.closed_at).to_be_null;
  END is_kept;

  PROCEDURE many_at_once IS
    l_run_id  reconciliation_runs.run_id%TYPE;
    l_another reconciliation_breaks%ROWTYPE;
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7'))).to_equal('1/1/0');
    l_run_id := a_run;
    reconciliation.record_breaks(
      p_run_id     => l_run_id,
      p_invariants => varchar2_nt(c_rule, c_rule, 'another rule'),
      p_subjects   => varchar2_nt('account 8', 'account 7', 'account 7'),
      p_scopes     => varchar2_nt('account', 'account', 'other'),
      p_key_ids    => number_nt(8, 7, 9),
      p_expected   => varchar2_nt('5', '6', NULL),
      p_found      => varchar2_nt('50', '60', NULL));
    ut.expect(finished(p_run_id => l_run_id)).to_equal('3/2/0');

    ut.expect(breaks).to_equal(3);
    ut.expect(break_of(p_subject => 'account 8').key_id).to_equal(8);
    ut.expect(break_of(p_subject => 'account 8').expected).to_equal('5');
    ut.expect(break_of(p_subject => 'account 8').found).to_equal('50');
    ut.expect(break_of(p_subject => 'account 7').expected).to_equal('6');
    ut.expect(break_of(p_subject => 'account 7').found).to_equal('60');
    l_another := break_of(p_subject => 'account 7', p_rule => 'another rule');
    ut.expect(l_another.scope).to_equal('other');
    ut.expect(l_another.key_id).to_equal(9);
    ut.expect(l_another.expected).to_be_null;
    ut.expect(l_another.found).to_be_null;
  END many_at_once;

  PROCEDURE is_one IS
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7', 'account 7'))).to_equal('1/1/0');
    ut.expect(breaks).to_equal(1);
  END is_one;

  PROCEDURE stays IS
    l_first_id  reconciliation_runs.run_id%TYPE;
    l_second_id reconciliation_runs.run_id%TYPE;
  BEGIN
    l_first_id := a_run;
    see(p_run_id => l_first_id);
    ut.expect(finished(p_run_id => l_first_id)).to_equal('1/1/0');
    l_second_id := a_run;
    see(p_run_id => l_second_id, p_found => '2');
    ut.expect(finished(p_run_id => l_second_id)).to_equal('1/0/0');

    ut.expect(breaks).to_equal(1);
    ut.expect(break_of(p_subject => 'account 7').found).to_equal('2');
    ut.expect(break_of(p_subject => 'account 7').first_run_id).to_equal(l_first_id);
    ut.expect(break_of(p_subject => 'account 7').first_seen).to_equal(run(p_run_id => l_first_id).started_at);
    ut.expect(break_of(p_subject => 'account 7').last_run_id).to_equal(l_second_id);
    ut.expect(break_of(p_subject => 'account 7').last_seen).to_equal(run(p_run_id => l_second_id).started_at);
  END stays;

  PROCEDURE is_closed IS
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7', 'account 8'))).to_equal('2/2/0');
    ut.expect(run_of(p_subjects => varchar2_nt('account 8'))).to_equal('1/0/1');

    ut.expect(break_of(p_subject => 'account 7').closed_at).to_be_not_null;
    ut.expect(break_of(p_subject => 'account 8').closed_at).to_be_null;
  END is_closed;

  PROCEDURE is_not_closed_early IS
    l_run_id reconciliation_runs.run_id%TYPE;
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7'))).to_equal('1/1/0');
    l_run_id := a_run;
    l_run_id := a_run;
    ut.expect(break_of(p_subject => 'account 7').closed_at).to_be_null;
    ut.expect(run(p_run_id => l_run_id).status).to_equal('RUNNING');
  END is_not_closed_early;

  PROCEDURE comes_back IS
    l_first_id reconciliation_breaks.break_id%TYPE;
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7'))).to_equal('1/1/0');
    l_first_id := break_of(p_subject => 'account 7').break_id;
    ut.expect(run_of(p_subjects => varchar2_nt())).to_equal('0/0/1');
    ut.expect(run_of(p_subjects => varchar2_nt('account 7'))).to_equal('1/1/0');

    ut.expect(breaks).to_equal(2);
    ut.expect(break_of(p_subject => 'account 7').break_id).not_to_equal(l_first_id);
    ut.expect(break_of(p_subject => 'account 7').closed_at).to_be_null;
  END comes_back;

  PROCEDURE is_told_apart IS
    l_run_id reconciliation_runs.run_id%TYPE := a_run;
  BEGIN
    see(p_run_id => l_run_id);
    see(p_run_id => l_run_id, p_subject => 'account 8');
    see(p_run_id => l_run_id, p_rule => 'another rule');

    ut.expect(finished(p_run_id => l_run_id)).to_equal('3/3/0');
  END is_told_apart;

  PROCEDURE stays_closed IS
    l_closed_at reconciliation_breaks.closed_at%TYPE;
  BEGIN
    ut.expect(run_of(p_subjects => varchar2_nt('account 7', 'account 8'))).to_equal('2/2/0');
    ut.expect(run_of(p_subjects => varchar2_nt('account 8'))).to_equal('1/0/1');
    l_closed_at := break_of(p_subject => 'account 7').closed_at;
    ut.expect(run_of(p_subjects => varchar2_nt())).to_equal('0/0/1');

    ut.expect(break_of(p_subject => 'account 7').closed_at).to_equal(l_closed_at);
  END stays_closed;
END test_reconciliation;
/
