package vn.loa.problem;

import jakarta.ws.rs.core.Response;

/** Shows a problem to a person rather than to a program; answered by {@code page}. */
public interface ProblemPage {

    Response of(Problem problem);
}
