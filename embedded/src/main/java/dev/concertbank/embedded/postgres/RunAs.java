package dev.concertbank.embedded.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * Under which user the server's programs run. PostgreSQL refuses to run as root, so root needs a
 * detour; everybody else runs them as they are.
 *
 * @param prefix words put before the command
 * @param owner the user who must own the files, or null when the current one does
 */
record RunAs(String name, List<String> prefix, String owner) {

  static RunAs currentUser() {
    return new RunAs("the current user", List.of(), null);
  }

  /** A user namespace of its own: root's files, but without root's name or power. */
  static RunAs userNamespace() {
    return new RunAs("unshare -U", List.of("unshare", "-U"), null);
  }

  /** The group is asked for: nobody's is nobody on some systems and nogroup on others. */
  static RunAs setpriv(String user) {
    String group = Command.run(List.of("id", "-g", user)).output();
    return new RunAs(
        "setpriv to " + user,
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"),
        user);
  }

  static RunAs runuser(String user) {
    return new RunAs("runuser to " + user, List.of("runuser", "-u", user, "--"), user);
  }

  /** su takes one command line; the shell's own arguments keep blanks in paths whole. */
  static RunAs su(String user) {
    return new RunAs(
        "su to " + user,
        List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--"),
        user);
  }

  List<String> wrap(List<String> command) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(command);
    return words;
  }

  Command.Outcome run(List<String> command) {
    return Command.run(wrap(command));
  }
}
