package dev.concertbank.plsql.gate.source;

import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;

/** A parameter of a subprogram; names in lower case. */
public record Parameter(String name, boolean out, boolean optional, ASTFormalParameter node) {}
