using System.Runtime.CompilerServices;

// Every struct goes over as it lies in memory; a declaration that would need conversion then fails to compile.
[assembly: DisableRuntimeMarshalling]
